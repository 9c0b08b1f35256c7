package org.amana.platform.rebuilding;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.time.Duration;
import javax.imageio.ImageIO;

/**
 * The process in which a file is rebuilt: the file comes in by a pipe, and the answer goes out by
 * one. It reads no other file of its own will, writes none, and asks nothing of a network.
 */
final class Workshop {

  private Workshop() {}

  /**
   * Rebuilds one file and ends.
   *
   * @param arguments how many seconds it may take: when the server is gone, nobody else ends it
   */
  public static void main(String[] arguments) throws IOException {
    endAfter(Duration.ofSeconds(Long.parseLong(arguments[0])));
    URL.setURLStreamHandlerFactory(
        protocol -> protocol.equals("jar") || protocol.equals("file") ? null : new NoNetwork());
    ImageIO.setUseCache(false); // else pictures lie on the disk while they are decoded
    try (InputStream in = new FileInputStream(FileDescriptor.in);
        DataOutputStream out =
            new DataOutputStream(
                new BufferedOutputStream(new FileOutputStream(FileDescriptor.out)))) {
      Wire.write(Rebuilding.of(in.readAllBytes()), out);
    }
  }

  private static void endAfter(Duration longest) {
    Thread.ofPlatform()
        .daemon()
        .start(
            () -> {
              try {
                Thread.sleep(longest);
              } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
              }
              Runtime.getRuntime().halt(1);
            });
  }
}
