/** Container: loads the user's meetings of today and tomorrow, and opens one at its preparation. */
import { LightningElement, api } from 'lwc';
import { NavigationMixin } from 'lightning/navigation';
import LOCALE from '@salesforce/i18n/locale';
import TIME_ZONE from '@salesforce/i18n/timeZone';
import getUpcoming from '@salesforce/apex/AIMeetingsController.upcoming';
import { isAccessError, reduceErrors } from 'c/aiErrorUtils';
import { labels } from './labels';

interface Meeting {
    readonly key: string;
    readonly time: string;
    readonly subject: string;
    readonly url: string;
    readonly about: string;
    readonly aboutId: string;
    readonly aboutUrl: string;
    readonly account: string;
    readonly attendees: string;
    readonly location: string;
    readonly prepareName: string;
}

interface Day {
    readonly key: string;
    readonly heading: string;
    readonly isFree: boolean;
    readonly meetings: readonly Meeting[];
}

export default class AiTodaysMeetings extends NavigationMixin(LightningElement) {
    /** Heading; empty for the usual one. */
    @api heading = '';
    /** Leaves out the meetings of tomorrow. */
    @api isTodayOnly = false;

    labels = labels;
    isLoading = true;
    /** Home is everybody's, the AI is not. */
    hasNoAccess = false;
    messages: readonly string[] = [];
    private meetings: readonly Apex.AIMeetingView[] | null = null;

    connectedCallback(): void {
        void this.load();
    }

    get title(): string {
        return this.heading || labels.title;
    }

    get intro(): string {
        return this.isTodayOnly ? '' : labels.intro;
    }

    get hasMeetings(): boolean {
        return this.shown.length > 0;
    }

    get isEmpty(): boolean {
        return this.meetings !== null && !this.hasMeetings;
    }

    get nothing(): string {
        return this.isTodayOnly ? labels.noneToday : labels.empty;
    }

    get days(): readonly Day[] {
        const today = dayIn(new Date());
        const onDay = (isToday: boolean) =>
            this.shown.filter(({ day }) => (day === today) === isToday).map(meetingOf);
        const days = [
            dayOf('today', labels.today, onDay(true)),
            dayOf('tomorrow', labels.tomorrow, onDay(false))
        ];
        return this.isTodayOnly ? days.slice(0, 1) : days;
    }

    private get shown(): readonly Apex.AIMeetingView[] {
        const today = dayIn(new Date());
        return (this.meetings ?? []).filter(({ day }) => !this.isTodayOnly || day === today);
    }

    handleRefresh(): void {
        void this.load();
    }

    handleOpen(event: MouseEvent): void {
        // A click with a modifier opens a tab, as with any link.
        if (event.ctrlKey || event.metaKey || event.shiftKey) {
            return;
        }
        event.preventDefault();
        const { recordId } = (event.currentTarget as HTMLElement).dataset;
        this[NavigationMixin.Navigate]({
            type: 'standard__recordPage',
            attributes: { recordId, actionName: 'view' }
        });
    }

    private async load(): Promise<void> {
        this.isLoading = true;
        try {
            this.meetings = await getUpcoming();
            this.messages = [];
        } catch (error: unknown) {
            this.hasNoAccess = isAccessError(error);
            this.messages = this.hasNoAccess ? [] : reduceErrors(error);
        } finally {
            this.isLoading = false;
        }
    }
}

function dayOf(key: string, heading: string, meetings: readonly Meeting[]): Day {
    return { key, heading, isFree: meetings.length === 0, meetings };
}

function meetingOf(meeting: Apex.AIMeetingView): Meeting {
    const { eventId, aboutId, subject } = meeting;
    return {
        key: eventId ?? '',
        time: timeOf(meeting),
        subject: subject ?? '',
        url: `/lightning/r/Event/${eventId ?? ''}/view`,
        about: meeting.aboutName ?? '',
        aboutId: aboutId ?? '',
        aboutUrl: `/${aboutId ?? ''}`,
        account: meeting.accountName ?? '',
        attendees: attendeesOf(meeting),
        location: meeting.location ?? '',
        prepareName: labels.prepareFor.replace('{0}', subject ?? '')
    };
}

function attendeesOf({ attendees, hasMoreAttendees }: Apex.AIMeetingView): string {
    if (!attendees || attendees.length === 0) {
        return '';
    }
    const names = attendees.join(', ');
    return labels.attendees.replace(
        '{0}',
        hasMoreAttendees ? labels.more.replace('{0}', names) : names
    );
}

function timeOf({ isAllDay, startsAt, endsAt }: Apex.AIMeetingView): string {
    if (isAllDay || !startsAt) {
        return labels.allDay;
    }
    const time = (moment: string) =>
        new Date(moment).toLocaleTimeString(LOCALE, { timeStyle: 'short', timeZone: TIME_ZONE });
    return endsAt ? `${time(startsAt)} – ${time(endsAt)}` : time(startsAt);
}

/** The day of a moment where the user is, as Apex writes days. */
function dayIn(moment: Date): string {
    return moment.toLocaleDateString('en-CA', { timeZone: TIME_ZONE });
}
