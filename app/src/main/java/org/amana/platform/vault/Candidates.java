package org.amana.platform.vault;

import java.util.List;

/**
 * Who may be the one sought, the likeliest first; at most {@link BlindIndex#MOST_CANDIDATES}.
 *
 * @param isMore whether others agree as well as any that could be added: then more has to be known
 *     of the one sought
 */
public record Candidates(List<SubjectId> likeliest, boolean isMore) {
  public Candidates {
    likeliest = List.copyOf(likeliest);
  }
}
