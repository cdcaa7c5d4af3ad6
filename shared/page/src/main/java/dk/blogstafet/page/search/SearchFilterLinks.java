package dk.blogstafet.page.search;

import dk.blogstafet.page.ArticlePageView.NavLink;
import dk.blogstafet.page.SearchPageView.FilterView;
import dk.blogstafet.relay.search.SearchFacets;
import dk.blogstafet.relay.search.SearchFacets.FacetValue;
import dk.blogstafet.relay.search.SearchFilter;
import dk.blogstafet.relay.search.SearchResult;
import dk.blogstafet.words.LocalizedMessages;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The filters of search results as links: those in use remove themselves, the others limit the
/// results.
final class SearchFilterLinks {
  private final SearchResult result;
  private final Map<String, String> titles;
  private final LocalizedMessages words;
  private final SearchUrls urls;

  /// Creates the links.
  ///
  /// @param titles the titles of the relays by their names in addresses
  SearchFilterLinks(SearchResult result, Map<String, String> titles, LocalizedMessages words) {
    this.result = result;
    this.titles = titles;
    this.words = words;
    this.urls = new SearchUrls(result.query().text(), result.filter());
  }

  /// Returns the filters in use.
  List<NavLink> active() {
    var facets = result.facets();
    var filter = result.filter();
    var links = new ArrayList<NavLink>();
    for (var kind : FilterKind.values()) {
      kind.value(filter)
          .ifPresent(value -> {
            var name = name(kind.values(facets), value);
            var text = words.text("search.remove", words.text(kind.word), name);
            links.add(new NavLink(text, urls.with(kind.set(filter, "")).first()));
          });
    }
    return links;
  }

  /// Returns the filters that would leave some of the results out.
  List<FilterView> offered() {
    var views = new ArrayList<FilterView>();
    for (var kind : FilterKind.values()) {
      var values = kind.values(result.facets());
      if (kind.value(result.filter()).isEmpty() && values.size() > 1) {
        var links = values.stream().map(value -> link(kind, value)).toList();
        views.add(new FilterView(words.text(kind.word), links));
      }
    }
    return views;
  }

  private NavLink link(FilterKind kind, FacetValue value) {
    var text = name(value) + " (" + value.number() + ")";
    return new NavLink(text, urls.with(kind.set(result.filter(), value.value())).first());
  }

  private String name(List<FacetValue> values, String value) {
    return values.stream()
        .filter(it -> it.value().equals(value))
        .findFirst()
        .map(this::name)
        .orElse(value);
  }

  private String name(FacetValue value) {
    return titles.getOrDefault(value.name(), value.name());
  }

  private enum FilterKind {
    RELAY("search.relay"),
    CATEGORY("search.category"),
    YEAR("search.year"),
    AUTHOR("search.author");

    private final String word;

    FilterKind(String word) {
      this.word = word;
    }

    Optional<String> value(SearchFilter filter) {
      return switch (this) {
        case RELAY -> filter.relay();
        case CATEGORY -> filter.category();
        case YEAR -> filter.year();
        case AUTHOR -> filter.author();
      };
    }

    List<FacetValue> values(SearchFacets facets) {
      return switch (this) {
        case RELAY -> facets.relays();
        case CATEGORY -> facets.categories();
        case YEAR -> facets.years();
        case AUTHOR -> facets.authors();
      };
    }

    /// Returns the filter with another value of this kind, or none if it is empty.
    SearchFilter set(SearchFilter filter, String value) {
      return SearchFilter.of(
          this == RELAY ? value : filter.relay().orElse(""),
          this == CATEGORY ? value : filter.category().orElse(""),
          this == YEAR ? value : filter.year().orElse(""),
          this == AUTHOR ? value : filter.author().orElse(""));
    }
  }
}
