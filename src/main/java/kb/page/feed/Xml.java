package kb.page.feed;

import java.io.StringWriter;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes one XML document; texts are escaped. Not for use by several threads. */
final class Xml {

  private final StringWriter text = new StringWriter();
  private final XMLStreamWriter writer;

  /** What writes the inside of an element. */
  interface Inside {
    void write() throws XMLStreamException;
  }

  Xml() throws XMLStreamException {
    writer = XMLOutputFactory.newInstance().createXMLStreamWriter(text);
    writer.writeStartDocument("UTF-8", "1.0");
  }

  /**
   * An element with others inside.
   *
   * @param attributes names and values in turn
   */
  void element(String name, Inside inside, String... attributes) throws XMLStreamException {
    writer.writeStartElement(name);
    attributes(attributes);
    inside.write();
    writer.writeEndElement();
  }

  /** An element with a text inside. */
  void text(String name, String content, String... attributes) throws XMLStreamException {
    element(name, () -> writer.writeCharacters(content), attributes);
  }

  /** An element with nothing inside. */
  void empty(String name, String... attributes) throws XMLStreamException {
    writer.writeEmptyElement(name);
    attributes(attributes);
  }

  private void attributes(String... attributes) throws XMLStreamException {
    for (int i = 0; i < attributes.length; i += 2) {
      writer.writeAttribute(attributes[i], attributes[i + 1]);
    }
  }

  String document() throws XMLStreamException {
    writer.writeEndDocument();
    return text.toString();
  }
}
