package org.amana.platform.world;

import org.amana.platform.language.Hyphened;

/** What a place is to the United Nations. */
public enum PlaceKind {
  /** One of the 193 Members. */
  MEMBER_STATE,
  /** A State with a standing invitation as observer: the Holy See, the State of Palestine. */
  OBSERVER_STATE,
  /** A territory or area that statistics list apart; the kind says nothing about its status. */
  TERRITORY,
  /** Not a State, yet a participant in its own right: the European Union. */
  OTHER_PARTICIPANT,
  /** A State or code that exists no more and that older figures still name. */
  FORMER;

  /** The message key of the kind's name. */
  public String key() {
    return "world.kind." + Hyphened.of(this);
  }
}
