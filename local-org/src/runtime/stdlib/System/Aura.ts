import { apexError } from '../../../shared/apexException.js';
import { libraryClass } from '../../library/libraryClass.js';

/** What the platform's own controllers for sites call; nothing is redirected. */
export default libraryClass('System.Aura', {
    reference:
        'https://developer.salesforce.com/docs/atlas.en-us.communities_dev.meta/communities_dev/',
    members: {
        'static void redirect(PageReference page)': (page: object | null) => {
            if (page === null) {
                throw apexError('System.NullPointerException', 'Argument 1 cannot be null');
            }
        }
    }
});
