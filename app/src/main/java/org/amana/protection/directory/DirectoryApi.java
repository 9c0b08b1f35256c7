package org.amana.protection.directory;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.amana.platform.web.Paging;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The public part of the directory for programs. */
@RestController
@ConditionalOnWebApplication
@RequestMapping("/api/v1/directory")
@Tag(
    name = "directory",
    description =
        "Who helps where: the public part. Coordinates are a tenth of a degree coarse, and shelters"
            + " have no address.")
class DirectoryApi {

  private static final int PAGE = 100;

  private final Searching searching;

  DirectoryApi(Searching searching) {
    this.searching = searching;
  }

  /**
   * What everybody may know of an offer.
   *
   * @param fields by the names of the columns of the file
   */
  record Entry(
      String provider,
      String kind,
      Map<String, String> fields,
      Optional<Long> kilometres,
      boolean stale,
      boolean openNow) {}

  /** A page of them. */
  record Answer(long page, long pages, long total, List<Entry> offers) {}

  @GetMapping
  @Operation(
      summary = "Who helps where, the verified before the stale, then the nearest first",
      description = "A hundred at a time; go on with page.")
  @Parameter(name = "service", example = "shelter")
  @Parameter(name = "whom", description = "women, men, children, families; any of several")
  @Parameter(name = "age", example = "16")
  @Parameter(name = "language", description = "a language tag", example = "ar")
  @Parameter(name = "open", description = "true: at this moment")
  @Parameter(name = "near", description = "the name of an area of the directory")
  @Parameter(name = "within", description = "kilometres from there", example = "50")
  @Parameter(name = "page", example = "1")
  @ApiResponse(responseCode = "200", description = "The offers")
  @ApiResponse(responseCode = "422", description = "A parameter is not understood (RFC 9457)")
  Answer offers(
      @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> typed,
      @Parameter(hidden = true) @RequestParam(name = "page", defaultValue = "1") long number) {
    Searching.Asked asked = searching.publicly(TypedWanted.of(typed));
    Paging paging = new Paging(number, PAGE, searching.count(asked));
    return new Answer(
        paging.number(),
        paging.pages(),
        paging.total(),
        searching.list(asked, paging.offset(), paging.size()).stream()
            .map(DirectoryApi::entry)
            .toList());
  }

  private static Entry entry(Found found) {
    Map<String, String> fields = OfferText.of(found.offer());
    fields.keySet().retainAll(OfferText.PUBLIC);
    return new Entry(
        found.by().name(),
        found.by().kind().code(),
        fields,
        found.kilometres(),
        found.isStale(),
        found.isOpen());
  }
}
