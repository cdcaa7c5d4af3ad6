package dk.blogstafet.page.search;

import dk.blogstafet.page.PageUrls;
import dk.blogstafet.relay.search.SearchFilter;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// The addresses of search results.
///
/// @param text what is searched for
record SearchUrls(String text, SearchFilter filter) {
  /// Returns the address of the first page.
  String first() {
    return page(1);
  }

  /// Returns the address of a page, from 1.
  String page(int number) {
    var address = new StringBuilder(PageUrls.SEARCH);
    add("?", SearchPages.PARAMETERS.get(0), text, address);
    add("&", SearchPages.PARAMETERS.get(1), filter.relay(), address);
    add("&", SearchPages.PARAMETERS.get(2), filter.category(), address);
    add("&", SearchPages.PARAMETERS.get(3), filter.year(), address);
    add("&", SearchPages.PARAMETERS.get(4), filter.author(), address);
    var page = Optional.of(number).filter(it -> it > 1).map(Object::toString);
    add("&", SearchPages.PARAMETERS.get(5), page, address);
    return address.toString();
  }

  SearchUrls searching(String other) {
    return new SearchUrls(other, filter);
  }

  SearchUrls with(SearchFilter other) {
    return new SearchUrls(text, other);
  }

  private static void add(
      String before, String name, Optional<String> value, StringBuilder address) {
    value.ifPresent(it -> add(before, name, it, address));
  }

  private static void add(String before, String name, String value, StringBuilder address) {
    address
        .append(before)
        .append(name)
        .append('=')
        .append(URLEncoder.encode(value, StandardCharsets.UTF_8));
  }
}
