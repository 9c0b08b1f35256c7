package org.amana.platform.web;

import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * Which page of a counted list is shown.
 *
 * @param number of the page, from 1
 * @param size rows on a page
 * @param total rows in the list
 */
public record Paging(long number, int size, long total) {

  /** How many page numbers are offered on each side of the one shown. */
  private static final int SIDE = 2;

  public Paging {
    if (size < 1 || total < 0) {
      throw new IllegalArgumentException("size " + size + ", total " + total);
    }
    number = Math.clamp(number, 1, Math.max(1, Math.ceilDiv(total, size)));
  }

  public long pages() {
    return Math.max(1, Math.ceilDiv(total, size));
  }

  /** How many rows stand before this page. */
  public long offset() {
    return (number - 1) * size;
  }

  /** The first row of the page, from 1. */
  public long first() {
    return Math.min(offset() + 1, total);
  }

  public long last() {
    return Math.min(offset() + size, total);
  }

  /**
   * All rows of a list, read so many at a time and only as they are asked for.
   *
   * @param read the rows from an offset on, at most as many as its second argument says
   */
  public static <T> Iterable<T> all(int size, BiFunction<Long, Integer, List<T>> read) {
    return () ->
        Stream.iterate(0L, offset -> offset + size)
            .map(offset -> read.apply(offset, size))
            .takeWhile(rows -> !rows.isEmpty())
            .flatMap(List::stream)
            .iterator();
  }

  /** The page numbers around this one. */
  public List<Long> near() {
    return LongStream.rangeClosed(Math.max(1, number - SIDE), Math.min(pages(), number + SIDE))
        .boxed()
        .toList();
  }
}
