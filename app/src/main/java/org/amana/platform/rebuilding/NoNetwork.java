package org.amana.platform.rebuilding;

import java.io.IOException;
import java.net.URL;
import java.net.URLConnection;
import java.net.URLStreamHandler;

/** What an address in a hostile file leads to. */
final class NoNetwork extends URLStreamHandler {
  @Override
  protected URLConnection openConnection(URL address) throws IOException {
    throw new IOException("a file that is rebuilt asks for nothing");
  }
}
