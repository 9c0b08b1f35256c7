package org.amana.platform.rebuilding;

import com.twelvemonkeys.image.ResampleOp;
import com.twelvemonkeys.imageio.ImageReaderBase;
import com.twelvemonkeys.imageio.metadata.Directory;
import com.twelvemonkeys.imageio.plugins.jpeg.JPEGImageReader;
import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;
import com.twelvemonkeys.io.enc.Decoder;
import com.twelvemonkeys.lang.StringUtil;
import java.io.DataInputStream;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.amana.platform.language.Hyphened;
import org.apache.commons.logging.Log;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.jbig2.JBIG2ImageReaderSpi;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.springframework.stereotype.Component;

/**
 * Rebuilds files of strangers in a process of their own, which a hostile one may take over, fill or
 * hold up without the server noticing: it has little memory, no secret, an end, and no part of the
 * application that could be of use to it. Nothing is put on the disk.
 */
@Component
public final class Rebuilder {

  /** So many bytes may a copy have. */
  public static final int LARGEST_COPY = 80_000_000;

  private static final int AT_ONCE = 2;

  /** One of each library that the work needs, beside the work itself; there is nothing else. */
  private static final List<Class<?>> NEEDED =
      List.of(
          Workshop.class,
          Hyphened.class,
          PDDocument.class,
          RandomAccessRead.class,
          TrueTypeFont.class,
          JBIG2ImageReaderSpi.class,
          Log.class,
          JPEGImageReader.class,
          WebPImageReaderSpi.class,
          ImageReaderBase.class,
          Directory.class,
          Decoder.class,
          ResampleOp.class,
          StringUtil.class);

  private final Semaphore turns = new Semaphore(AT_ONCE, true);
  private final Duration longest;
  private final String memory;

  Rebuilder() {
    this(Duration.ofMinutes(2), "640m");
  }

  Rebuilder(Duration longest, String memory) {
    this.longest = longest;
    this.memory = memory;
  }

  /** A copy of what can be seen of the file, or why there is none; takes its turn first. */
  public Rebuilt rebuild(byte[] file) {
    try {
      if (!turns.tryAcquire(longest.toSeconds(), TimeUnit.SECONDS)) {
        return new Rebuilt.Refused(Refusal.BUSY);
      }
      try {
        return inWorkshop(file);
      } finally {
        turns.release();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("this process is to end", e);
    }
  }

  private Rebuilt inWorkshop(byte[] file) throws InterruptedException {
    Process workshop = start();
    Thread guard = Thread.ofVirtual().start(() -> endAfterwards(workshop));
    Thread.ofVirtual().start(() -> handOver(file, workshop));
    try (DataInputStream answer = new DataInputStream(workshop.getInputStream())) {
      return Wire.read(answer, LARGEST_COPY);
    } catch (IOException _) {
      // It was ended, or ended itself, before it had said anything.
      return new Rebuilt.Refused(Refusal.TOO_DEMANDING);
    } finally {
      workshop.destroyForcibly();
      workshop.waitFor();
      guard.interrupt();
    }
  }

  private Process start() {
    ProcessBuilder builder =
        new ProcessBuilder(command()).redirectError(ProcessBuilder.Redirect.DISCARD);
    builder.environment().clear(); // the server's may hold passwords
    builder.directory(new File("/"));
    try {
      return builder.start();
    } catch (IOException e) {
      throw new IllegalStateException("no process can be started to rebuild a file", e);
    }
  }

  private List<String> command() {
    return Stream.of(
            List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()),
            List.of("-Xmx" + memory, "-XX:+UseSerialGC", "-XX:MaxMetaspaceSize=128m"),
            // What a crash or a curious neighbour would put on the disk or read from memory.
            List.of("-XX:-UsePerfData", "-XX:+DisableAttachMechanism", "-XX:ErrorFile=/dev/null"),
            List.of("-XX:-CreateCoredumpOnCrash", "-XX:-HeapDumpOnOutOfMemoryError"),
            // There is no folder that a library could write to.
            List.of("-Djava.io.tmpdir=/nowhere", "-Duser.home=/nowhere"),
            List.of("-Dpdfbox.fontcache=/nowhere", "-Djava.awt.headless=true"),
            List.of("-Dorg.apache.commons.logging.Log=org.apache.commons.logging.impl.NoOpLog"),
            List.of("-cp", classPath(), Workshop.class.getName(), "" + longest.toSeconds()))
        .flatMap(List::stream)
        .toList();
  }

  private static String classPath() {
    return NEEDED.stream()
        .map(Rebuilder::place)
        .distinct()
        .collect(Collectors.joining(File.pathSeparator));
  }

  private static String place(Class<?> needed) {
    try {
      return Path.of(needed.getProtectionDomain().getCodeSource().getLocation().toURI()).toString();
    } catch (URISyntaxException e) {
      throw new IllegalStateException("classes lie in files", e);
    }
  }

  private void endAfterwards(Process workshop) {
    try {
      if (!workshop.waitFor(longest.toMillis(), TimeUnit.MILLISECONDS)) {
        workshop.destroyForcibly();
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt(); // it has ended
    }
  }

  private static void handOver(byte[] file, Process workshop) {
    try (OutputStream out = workshop.getOutputStream()) {
      out.write(file);
    } catch (IOException _) {
      // It does not read on; what it says, or does not, is the answer.
    }
  }
}
