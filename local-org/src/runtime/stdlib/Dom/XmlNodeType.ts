import { libraryEnum } from '../../library/libraryClass.js';
import { apexReference } from '../../library/reference.js';

export default libraryEnum(
    'Dom.XmlNodeType',
    ['COMMENT', 'ELEMENT', 'TEXT'],
    apexReference('apex_classes_xml_dom_xmlnode')
);
