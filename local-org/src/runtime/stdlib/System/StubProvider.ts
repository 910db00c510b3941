import { libraryClass } from '../../library/libraryClass.js';
import { apexReference } from '../../library/reference.js';

export default libraryClass('System.StubProvider', {
    reference: apexReference('apex_interface_System_StubProvider'),
    kind: 'interface',
    members: {
        'Object handleMethodCall(Object stubbedObject, String stubbedMethodName, Type returnType, List<Type> parameterTypes, List<String> parameterNames, List<Object> arguments)':
            undefined
    }
});
