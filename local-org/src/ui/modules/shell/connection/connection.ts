import { LightningElement } from 'lwc';
import { context } from 'org/context';
import { UNREACHABLE } from 'org/http';

const EVERY = 5000;

/** Container: says so when the local org has stopped, and when another run of it has taken its place. */
export default class Connection extends LightningElement {
    isStopped = false;
    isRestarted = false;
    private timer?: ReturnType<typeof setInterval>;
    private readonly look = (): void => void this.ask();

    connectedCallback(): void {
        // eslint-disable-next-line @lwc/lwc/no-async-operation -- asks as long as the page is open
        this.timer = setInterval(() => {
            if (!document.hidden) {
                this.look();
            }
        }, EVERY);
        window.addEventListener(UNREACHABLE, this.look);
        document.addEventListener('visibilitychange', this.look);
    }

    disconnectedCallback(): void {
        clearInterval(this.timer);
        window.removeEventListener(UNREACHABLE, this.look);
        document.removeEventListener('visibilitychange', this.look);
    }

    private async ask(): Promise<void> {
        try {
            const response = await fetch('/api/run');
            const { run } = (await response.json()) as { run?: string };
            this.isStopped = false;
            this.isRestarted = run !== context.run;
        } catch {
            this.isStopped = true;
        }
    }

    get problem(): string {
        if (this.isStopped) {
            return 'The local org has stopped. Start it again in the terminal; this page then goes on.';
        }
        return this.isRestarted
            ? 'The local org was started anew: what this page shows may be out of date.'
            : '';
    }

    handleReload(): void {
        window.location.reload();
    }
}
