package org.amana.platform.jobs;

/**
 * How far work has come. Reporting is cheap enough for every row: it is written to the database a
 * few times a second by another thread, in transactions of its own.
 */
public interface Progress {

  /**
   * Says how far the work is and what it does at the moment.
   *
   * @param total of the same unit as {@code done}; 0 when it is not known yet
   * @param key the message key of the present step
   * @throws JobCancelled when the work is to end now
   */
  void report(long done, long total, String key, Object... arguments);

  /** Whether the work is to end now, for loops that clean up themselves. */
  boolean isCancelled();

  /** Nobody watches and nobody cancels. */
  static Progress unwatched() {
    return new Progress() {
      @Override
      public void report(long done, long total, String key, Object... arguments) {}

      @Override
      public boolean isCancelled() {
        return false;
      }
    };
  }
}
