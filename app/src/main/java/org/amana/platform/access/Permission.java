package org.amana.platform.access;

/** Something that not everybody may do. */
public enum Permission {
  /** Add people, give them roles, disable them, issue their links. */
  MANAGE_PEOPLE,
  /** Bring published statistics into this node. */
  IMPORT_STATISTICS,
  /** Make the keys of this node, and seal it. */
  KEEP_SEAL,
  /** Agree that somebody who lost both phrase and kit gets a new key. */
  RENEW_KEYS,
  /** Read what was done with what is entrusted, by whom and for what. */
  READ_LOG,
  /** See figures of all cases, without any case. */
  READ_FIGURES,
  /** Enter how many people are registered where, as others have published it. */
  KEEP_REGISTRATION,
  /** Say who helps where, and how many places there are. */
  KEEP_DIRECTORY,
  /** See free places, and who can be asked for them. */
  READ_DIRECTORY,
  /** Open the address of a shelter. */
  READ_ADDRESSES,
  /** Hold procedures, services and measures against guidelines and rights. */
  REVIEW_STANDARDS,
  /** See long work and how far it is. */
  FOLLOW_JOBS,
  /** End long work before its time. */
  CANCEL_JOBS
}
