import { libraryWithFlows } from '../../runtime/library/flowTypes.js';
import type { TypeLibrary } from '../../semantics/library.js';
import type { FlowLibrary } from '../flowLibrary.js';

/** The platform's classes and those of a project's flows: `Flow.Interview.My_Flow`. */
export const flowTypes = (flows: FlowLibrary): TypeLibrary =>
    libraryWithFlows((name) => {
        const flow = flows.find(name);
        return flow === undefined
            ? undefined
            : {
                  name: flow.name,
                  variables: [...flow.resources.values()].flatMap((each) =>
                      each.kind === 'variable' ? [each] : []
                  )
              };
    });
