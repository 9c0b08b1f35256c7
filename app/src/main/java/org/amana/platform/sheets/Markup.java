package org.amana.platform.sheets;

import com.fasterxml.aalto.UncheckedStreamException;
import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.amana.platform.problems.Place;
import org.amana.platform.problems.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * One part of a workbook as a stream of tags and texts. A document type declaration ends it before
 * any entity could be looked up.
 */
final class Markup implements AutoCloseable {

  private static final int DEEPEST = 64;

  private static final XMLInputFactory FACTORY = factory();

  private final XMLStreamReader reader;
  private Place at;
  private int depth;

  Markup(InputStream part, Place at) {
    this.at = at;
    try {
      this.reader = FACTORY.createXMLStreamReader(part);
    } catch (XMLStreamException e) {
      throw new ProblemException(new SheetProblem.Damaged(at), e);
    }
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = new InputFactoryImpl();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setXMLResolver(
        (_, _, _, _) -> {
          throw new XMLStreamException("nothing outside the part is read");
        });
    return factory;
  }

  /** Where a problem found from here on lies. */
  void at(Place place) {
    this.at = place;
  }

  /** The next tag or text; END_DOCUMENT at the end, as often as it is asked for. */
  int next() {
    try {
      if (reader.getEventType() == XMLStreamConstants.END_DOCUMENT) {
        return XMLStreamConstants.END_DOCUMENT;
      }
      int event = reader.next();
      switch (event) {
        case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
            throw new ProblemException(new SheetProblem.DocumentType(at));
        case XMLStreamConstants.START_ELEMENT -> {
          if (++depth > DEEPEST) {
            throw new ProblemException(new SheetProblem.Damaged(at));
          }
        }
        case XMLStreamConstants.END_ELEMENT -> depth--;
        default -> {
          // Texts and comments change nothing here.
        }
      }
      return event;
    } catch (XMLStreamException | UncheckedStreamException e) {
      throw new ProblemException(new SheetProblem.Damaged(at), e);
    }
  }

  /** The name of the tag, without its prefix. */
  String name() {
    return reader.getLocalName();
  }

  /** An attribute of the opening tag by its name without prefix. */
  @Nullable String attribute(String name) {
    for (int index = 0; index < reader.getAttributeCount(); index++) {
      if (reader.getAttributeLocalName(index).equals(name)) {
        return reader.getAttributeValue(index);
      }
    }
    return null;
  }

  /** Adds the text of this event, unless it makes the whole longer than a cell can be. */
  void appendText(StringBuilder whole) {
    try {
      if (whole.length() + reader.getTextLength() > SheetLimits.CELL_CHARACTERS) {
        throw new ProblemException(new SheetProblem.TextTooLong(at, SheetLimits.CELL_CHARACTERS));
      }
      whole.append(reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength());
    } catch (UncheckedStreamException e) {
      throw new ProblemException(new SheetProblem.Damaged(at), e);
    }
  }

  @Override
  public void close() {
    try {
      reader.close();
    } catch (XMLStreamException e) {
      throw new ProblemException(new SheetProblem.Damaged(at), e);
    }
  }
}
