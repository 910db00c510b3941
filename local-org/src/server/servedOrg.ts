import type { Diagnostic } from '../shared/diagnostic.js';
import type { ProjectModel } from '../metadata/model.js';
import type { PlatformEvent } from '../org/async/platformEvent.js';
import { UserError } from '../org/userError.js';

/** What the server needs of an org; `Org` is one. */
export interface ServedOrg {
    readonly project: {
        readonly model: ProjectModel;
        readonly diagnostics: readonly Diagnostic[];
    };
    /** Users that `local-org.json` names, in its order. */
    readonly config?: {
        readonly users: readonly { readonly username: string; readonly profile?: string }[];
    };
    call(
        userId: string,
        service: string,
        params: unknown,
        onEvent?: (event: unknown) => void
    ): Promise<unknown>;
    /** The id of a user by name; the administrator when none is named. */
    userIdOf(username: string | null): Promise<string>;
    /** Platform events as they are published, for `lightning/empApi`. */
    onPlatformEvent?: (event: PlatformEvent) => void;
}

/** How a call failed, as org/worker describes it. */
export interface CallFailure {
    readonly kind: 'apex' | 'notSupported' | 'stopped' | 'user' | 'internal';
    readonly type: string;
    readonly message: string;
    readonly stackTrace: string;
    readonly details?: unknown;
}

export function failureOf(error: unknown): CallFailure {
    const { failure } = error as { failure?: CallFailure };
    if (failure) {
        return failure;
    }
    const { message, stack } = error instanceof Error ? error : new Error(String(error));
    const kind = error instanceof UserError ? 'user' : 'internal';
    return { kind, type: 'Error', message, stackTrace: stack ?? '' };
}
