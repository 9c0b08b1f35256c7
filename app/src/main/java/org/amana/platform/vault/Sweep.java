package org.amana.platform.vault;

import java.lang.ref.Reference;
import java.lang.ref.SoftReference;
import java.util.ArrayList;
import java.util.List;

/**
 * Lets nothing of what this process has forgotten stay in its memory. The Java machine calls memory
 * free and leaves what stood there until somebody needs the place; so all that is free is written
 * over.
 */
final class Sweep {

  private static final int PIECE_BYTES = 1 << 20;

  private Sweep() {}

  static void run() {
    System.gc();
    writeOver(Runtime.getRuntime().freeMemory());
    System.gc();
  }

  private static void writeOver(long free) {
    List<SoftReference<byte[]>> zeros = new ArrayList<>(); // whoever needs the memory gets it
    try {
      for (long written = 0; written < free; written += PIECE_BYTES) {
        zeros.add(new SoftReference<>(new byte[PIECE_BYTES]));
      }
    } finally {
      Reference.reachabilityFence(zeros);
    }
  }
}
