package org.amana.platform.rebuilding;

import com.twelvemonkeys.imageio.metadata.Directory;
import com.twelvemonkeys.imageio.metadata.Entry;
import com.twelvemonkeys.imageio.metadata.jpeg.JPEG;
import com.twelvemonkeys.imageio.metadata.jpeg.JPEGSegment;
import com.twelvemonkeys.imageio.metadata.jpeg.JPEGSegmentUtil;
import com.twelvemonkeys.imageio.metadata.tiff.TIFF;
import com.twelvemonkeys.imageio.metadata.tiff.TIFFReader;
import com.twelvemonkeys.imageio.stream.ByteArrayImageInputStream;
import java.awt.geom.AffineTransform;
import java.io.IOException;
import java.util.List;

/**
 * How a camera was held, as Exif tells it: the one thing of it that can be seen. The values are
 * those of TIFF 6.0, tag 274.
 */
record Orientation(int value) {

  private static final Orientation UPRIGHT = new Orientation(1);

  /** Before the TIFF in a segment of Exif: the rest of its name. */
  private static final int EXIF_NAME = 6;

  /** Upright when nothing, or nothing that can be read, is told. */
  static Orientation of(Given given, byte[] file) {
    try {
      return switch (given) {
        case JPEG -> ofJpeg(file);
        case TIFF -> ofTiff(file, 0, file.length);
        case PNG, GIF, WEBP, PDF, TEXT -> UPRIGHT;
      };
    } catch (IOException | RuntimeException _) {
      return UPRIGHT;
    }
  }

  private static Orientation ofJpeg(byte[] file) throws IOException {
    try (ByteArrayImageInputStream stream = new ByteArrayImageInputStream(file)) {
      List<JPEGSegment> exif = JPEGSegmentUtil.readSegments(stream, JPEG.APP1, "Exif");
      if (exif.isEmpty()) {
        return UPRIGHT;
      }
      byte[] told = exif.getFirst().segmentData().readAllBytes();
      return ofTiff(told, EXIF_NAME, told.length - EXIF_NAME);
    }
  }

  private static Orientation ofTiff(byte[] bytes, int from, int length) throws IOException {
    try (ByteArrayImageInputStream stream = new ByteArrayImageInputStream(bytes, from, length)) {
      Directory told = new TIFFReader().read(stream);
      Entry entry = told.getEntryById(TIFF.TAG_ORIENTATION);
      return entry != null && entry.getValue() instanceof Number value
          ? new Orientation(value.intValue())
          : UPRIGHT;
    }
  }

  boolean swapsSides() {
    return value >= 5 && value <= 8;
  }

  /** What turns a picture of that size upright. */
  AffineTransform turning(int width, int height) {
    return switch (value) {
      case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
      case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
      case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
      case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
      case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
      case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
      case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
      default -> new AffineTransform();
    };
  }
}
