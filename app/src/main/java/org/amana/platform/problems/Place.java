package org.amana.platform.problems;

/**
 * A place in a file: {@code FILE:ROW:COLUMN}.
 *
 * @param file the name as the user gave it
 * @param row counted from 1 as the file's own program counts it; 0 when the whole file is meant
 * @param column the column's heading or letter; empty when the whole row is meant
 */
public record Place(String file, long row, String column) {

  public static Place of(String file) {
    return new Place(file, 0, "");
  }

  public Place row(long at) {
    return new Place(file, at, column);
  }

  public Place column(String named) {
    return new Place(file, row, named);
  }

  @Override
  public String toString() {
    if (row == 0) {
      return column.isEmpty() ? file : file + ":" + column;
    }
    return column.isEmpty() ? file + ":" + row : file + ":" + row + ":" + column;
  }
}
