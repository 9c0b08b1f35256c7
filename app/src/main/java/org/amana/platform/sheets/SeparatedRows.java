package org.amana.platform.sheets;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Iterator;
import java.util.List;
import org.amana.platform.problems.Place;
import org.amana.platform.problems.ProblemException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Comma-separated values (RFC 4180) from outside, in UTF-8, one row at a time: headings first, and
 * every row as long as they are.
 */
public final class SeparatedRows implements AutoCloseable {

  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setIgnoreEmptyLines(true).get();

  private final Place file;
  private final CSVParser parser;
  private final Iterator<CSVRecord> records;
  private final List<String> headings;
  private long row;
  private List<String> cells = List.of();

  private SeparatedRows(Reader text, Place file) throws IOException {
    this.file = file;
    this.parser = FORMAT.parse(new CarefulReader(text, file));
    this.records = parser.iterator();
    if (!advance()) {
      throw new ProblemException(new SheetProblem.EmptyFile(file));
    }
    this.headings = cells;
  }

  public static SeparatedRows open(OutsideFile outside) {
    try {
      return open(Files.newInputStream(outside.path()), outside.place());
    } catch (IOException e) {
      throw new ProblemException(new SheetProblem.Damaged(outside.place()), e);
    }
  }

  /** The same of bytes that are in no file, such as those that must never lie on a disk. */
  public static SeparatedRows open(InputStream bytes, Place file) {
    try {
      Reader text =
          new BufferedReader(
              new InputStreamReader(
                  bytes,
                  StandardCharsets.UTF_8
                      .newDecoder()
                      .onMalformedInput(CodingErrorAction.REPORT)
                      .onUnmappableCharacter(CodingErrorAction.REPORT)),
              1 << 16);
      return new SeparatedRows(text, file);
    } catch (IOException e) {
      throw new ProblemException(new SheetProblem.Damaged(file), e);
    }
  }

  /** The first row. */
  public List<String> headings() {
    return List.copyOf(headings);
  }

  /** Moves to the next row. */
  public boolean next() {
    if (!advance()) {
      return false;
    }
    if (cells.size() != headings.size()) {
      throw new ProblemException(
          new SheetProblem.RaggedRow(place(), headings.size(), cells.size()));
    }
    return true;
  }

  private boolean advance() {
    // The line on which the record begins: what comes before it is read.
    row = parser.getCurrentLineNumber() + 1;
    try {
      if (!records.hasNext()) {
        return false;
      }
      cells = records.next().toList();
      return true;
    } catch (UncheckedIOException e) {
      throw new ProblemException(
          e.getCause() instanceof CharacterCodingException
              ? new SheetProblem.NotUtf8(place())
              : new SheetProblem.BrokenQuotes(place()),
          e);
    }
  }

  /** The row's line in the file, from 1. */
  public long row() {
    return row;
  }

  /** The value in a column, counted from 0. */
  public String cell(int column) {
    return cells.get(column);
  }

  public Place place() {
    return file.row(row);
  }

  @Override
  public void close() {
    try {
      parser.close();
    } catch (IOException e) {
      throw new ProblemException(new SheetProblem.Damaged(file), e);
    }
  }
}
