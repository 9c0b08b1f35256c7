package org.amana.protection.referrals;

/** On which side of a referral somebody stands. */
enum Side {
  SENDER,
  RECEIVER,
  /** Nobody: the time is over, or what it rests on has ended. */
  HOUSE
}
