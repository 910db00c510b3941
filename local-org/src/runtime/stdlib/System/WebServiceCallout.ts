import { apexError } from '../../../shared/apexException.js';
import { NotSupported } from '../../../shared/notSupported.js';
import { notNull, type ApexList, type ApexMap } from '../../../shared/values/index.js';
import { callMethod } from '../../callMethod.js';
import { libraryClass } from '../../library/libraryClass.js';
import { apexReference } from '../../library/reference.js';
import { currentTransaction } from '../../transaction.js';

/** What code made from a WSDL calls. The mock of a test answers; SOAP itself is not spoken. */
function invoke(stub: unknown, request: unknown, response: ApexMap, info: ApexList<string>): void {
    const { callouts, test } = currentTransaction();
    if (test === null) {
        throw new NotSupported('WebServiceCallout.invoke outside of tests');
    }
    const mock = test.mocks.get('webservicemock');
    if (mock === undefined) {
        throw apexError(
            'System.TypeException',
            'Methods defined as TestMethod do not support Web service callouts'
        );
    }
    callouts.check();
    const [endpoint, soapAction, , requestName, ...answer] = notNull(info).items;
    const [namespace, name, type] = answer;
    const texts = [endpoint, soapAction, requestName, namespace, name, type];
    callMethod(mock, 'doInvoke', [
        stub,
        request,
        notNull(response),
        ...texts.map((text) => text ?? null)
    ]);
}

export default libraryClass('System.WebServiceCallout', {
    reference: apexReference('apex_class_System_WebServiceCallout'),
    members: {
        // The map's values are of the answer's own type: it may not be known as a map of Objects.
        'static void invoke(Object stub, Object request, Object response, List<String> info)':
            invoke
    }
});
