package org.amana.platform.jobs;

/** This process ends before the job does; another one is to do it. */
final class HandedOver extends RuntimeException {
  private static final long serialVersionUID = 1;
}
