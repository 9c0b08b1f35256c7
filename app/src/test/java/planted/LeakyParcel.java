package planted;

import org.amana.platform.vault.Parcels;
import org.amana.platform.vault.Place;

/** Closes a parcel and asks nobody whether it may go where it goes. */
final class LeakyParcel {

  private final Parcels parcels;

  LeakyParcel(Parcels parcels) {
    this.parcels = parcels;
  }

  byte[] close(byte[] inside, Place place) {
    return parcels.close(inside, "code", place);
  }
}
