import { libraryEnum } from '../../library/libraryClass.js';
import { apexReference } from '../../library/reference.js';

export default libraryEnum(
    'System.XmlTag',
    [
        'START_ELEMENT',
        'END_ELEMENT',
        'PROCESSING_INSTRUCTION',
        'CHARACTERS',
        'COMMENT',
        'SPACE',
        'START_DOCUMENT',
        'END_DOCUMENT',
        'ENTITY_REFERENCE',
        'ATTRIBUTE',
        'DTD',
        'CDATA',
        'NAMESPACE',
        'NOTATION_DECLARATION',
        'ENTITY_DECLARATION'
    ],
    apexReference('apex_classes_xml_XmlStream_reader')
);
