package org.amana.platform.sheets;

/**
 * What a file may cost before it is refused. Every limit is held against bytes that were really
 * read, never against a size that the file claims.
 *
 * @param fileBytes size of the file itself
 * @param inflatedBytes size of all parts of a workbook that are read, unpacked
 * @param ratio unpacked size by packed size; counted from {@link #RATIO_FROM} on, because small
 *     files may be all repetition
 * @param sharedBytes size of the table of shared texts, which has to stand in memory
 * @param runBytes the longest stretch without a tag: one text, or one tag with its attributes
 */
public record SheetLimits(
    long fileBytes, long inflatedBytes, int ratio, long sharedBytes, int runBytes) {

  static final long RATIO_FROM = 16L << 20;

  /** A sheet of a million rows and thirteen columns takes half of this. */
  public static final SheetLimits USUAL =
      new SheetLimits(200L << 20, 1L << 30, 150, 48L << 20, 1 << 20);

  /** The most characters that a cell may hold, as in the programs that write such files. */
  static final int CELL_CHARACTERS = 32_767;

  /** The grid of a workbook. */
  static final int ROWS = 1_048_576;

  static final int COLUMNS = 16_384;
}
