import { LightningElement } from 'lwc';
import { context, type UserInfo } from 'org/context';
import { send } from 'org/http';

/** Container: the global header, where the user is chosen. */
export default class Header extends LightningElement {
    isOpen = false;
    readonly userName = context.user.name;
    readonly userTitle = aboutOf(context.users.find(({ id }) => id === context.user.id));
    readonly organizationName = context.organizationName;

    get initials(): string {
        return initialsOf(this.userName);
    }

    get avatarTitle(): string {
        return `View profile of ${this.userName}, and switch user`;
    }

    get expanded(): string {
        return String(this.isOpen);
    }

    get users(): readonly object[] {
        return context.users.map((user) => {
            const isCurrent = user.id === context.user.id;
            return {
                ...user,
                initials: initialsOf(user.name),
                about: aboutOf(user),
                isCurrent,
                current: isCurrent ? 'true' : undefined,
                class: `slds-button user${isCurrent ? ' current' : ''}`
            };
        });
    }

    handleToggle(): void {
        this.isOpen = !this.isOpen;
        if (this.isOpen) {
            // eslint-disable-next-line @lwc/lwc/no-async-operation -- the panel is there after rendering
            setTimeout(() => this.people[0]?.focus());
        }
    }

    private get people(): HTMLElement[] {
        return [...(this.template?.querySelectorAll<HTMLElement>('button.user') ?? [])];
    }

    handleKey(event: KeyboardEvent): void {
        if (event.key === 'Escape' && this.isOpen) {
            this.isOpen = false;
            this.template?.querySelector<HTMLElement>('.avatar')?.focus();
            return;
        }
        const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
        if (this.isOpen && step !== undefined) {
            event.preventDefault();
            const { people } = this;
            const at = people.findIndex((person) => person.matches(':focus'));
            people[(at + step + people.length) % people.length]?.focus();
        }
    }

    /** Closes when the focus leaves the menu for good. */
    handleFocusOut(event: FocusEvent): void {
        const menu = event.currentTarget as HTMLElement;
        if (!menu.contains(event.relatedTarget as Node | null)) {
            this.isOpen = false;
        }
    }

    async handleUser(event: Event): Promise<void> {
        const { id } = (event.currentTarget as HTMLElement).dataset;
        await send('POST', '/api/user', { userId: id });
        window.location.reload();
    }
}

/** What tells people of one profile apart is their title. */
const aboutOf = (user: UserInfo | undefined): string => user?.title ?? user?.profile ?? '';

const initialsOf = (name: string): string =>
    name
        .split(/\s+/)
        .map((part) => part.charAt(0))
        .filter((letter) => letter !== '')
        .slice(0, 2)
        .join('')
        .toUpperCase();
