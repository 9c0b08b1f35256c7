package org.amana.platform.sheets;

import java.util.Optional;
import org.amana.platform.problems.Code;
import org.amana.platform.problems.Kind;
import org.amana.platform.problems.Place;
import org.amana.platform.problems.Problem;

/** Why a file from outside cannot be read at all. The store is never touched by such a file. */
public sealed interface SheetProblem extends Problem {

  Place at();

  @Override
  default Optional<Place> place() {
    return Optional.of(at());
  }

  /** There is no such file, or it may not be read. */
  @Code(value = "sheets.no-such-file", kind = Kind.INVALID)
  record NoSuchFile(Place at) implements SheetProblem {}

  /** A folder is no file. */
  @Code(value = "sheets.folder", kind = Kind.INVALID)
  record Folder(Place at) implements SheetProblem {}

  /** Not one byte. */
  @Code(value = "sheets.empty-file", kind = Kind.INVALID)
  record EmptyFile(Place at) implements SheetProblem {}

  /** Larger than the limit, in bytes. */
  @Code(value = "sheets.too-large", kind = Kind.INVALID)
  record TooLarge(Place at, long limit) implements SheetProblem {}

  /** Something else than a workbook. */
  @Code(value = "sheets.not-a-workbook", kind = Kind.INVALID)
  record NotAWorkbook(Place at) implements SheetProblem {}

  /** The container of the old form, which also holds encrypted workbooks of the new one. */
  @Code(value = "sheets.old-or-encrypted", kind = Kind.INVALID)
  record OldOrEncrypted(Place at) implements SheetProblem {}

  /** Cut off, or not well formed inside. */
  @Code(value = "sheets.damaged", kind = Kind.INVALID)
  record Damaged(Place at) implements SheetProblem {}

  /** It unpacks to more than the limit, in bytes: a bomb, or a claim that no machine can hold. */
  @Code(value = "sheets.unpacks-too-large", kind = Kind.INVALID)
  record UnpacksTooLarge(Place at, long limit) implements SheetProblem {}

  /** A document type declaration could reach for other files; no workbook has one. */
  @Code(value = "sheets.document-type", kind = Kind.INVALID)
  record DocumentType(Place at) implements SheetProblem {}

  /** A cell outside the grid of 1,048,576 rows and 16,384 columns, or rows out of order. */
  @Code(value = "sheets.outside-grid", kind = Kind.INVALID)
  record OutsideGrid(Place at) implements SheetProblem {}

  /** A text longer than a cell can hold, in characters. */
  @Code(value = "sheets.text-too-long", kind = Kind.INVALID)
  record TextTooLong(Place at, long limit) implements SheetProblem {}

  /** Bytes that are no UTF-8. */
  @Code(value = "sheets.not-utf-8", kind = Kind.INVALID)
  record NotUtf8(Place at) implements SheetProblem {}

  /** A control character that no text has. */
  @Code(value = "sheets.control-character", kind = Kind.INVALID)
  record ControlCharacter(Place at) implements SheetProblem {}

  /** A quotation mark that is never closed, or one that stands inside a bare value. */
  @Code(value = "sheets.broken-quotes", kind = Kind.INVALID)
  record BrokenQuotes(Place at) implements SheetProblem {}

  /** A row with more or fewer values than there are headings. */
  @Code(value = "sheets.ragged-row", kind = Kind.INVALID)
  record RaggedRow(Place at, int expected, int found) implements SheetProblem {}
}
