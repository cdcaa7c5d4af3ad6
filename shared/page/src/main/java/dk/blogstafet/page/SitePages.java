package dk.blogstafet.page;

import dk.blogstafet.relay.Medium;
import dk.blogstafet.relay.Relay;
import dk.blogstafet.relay.Site;
import dk.blogstafet.words.Words;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Pages of the site itself.
final class SitePages {
  private final Site site;
  private final Words words;

  SitePages(Site site) {
    this.site = site;
    this.words = Words.in(site.language());
  }

  Page home(Medium medium) {
    var title = words.text("home.title");
    var description = words.text("home.description", site.name());
    var frame = Frame.of(site, title + " – " + site.name(), description, Addresses.HOME);
    return Html.page(
        frame,
        (output, interceptor) ->
            JtehomeGenerated.render(output, interceptor, frame, medium.relays()));
  }

  List<Page> about() {
    var pages = new ArrayList<Page>();
    pages.add(prose("publisher", Addresses.PUBLISHER));
    pages.add(prose("privacy", Addresses.PRIVACY));
    pages.add(prose("accessibility", Addresses.ACCESSIBILITY));
    Problems.CODES.forEach(code -> pages.add(problem(code)));
    pages.add(robots());
    return pages;
  }

  Page notFound(Optional<Relay> relay) {
    var language = relay.map(Relay::language).orElse(site.language());
    var spoken = Words.in(language);
    var title = spoken.text("missing.title");
    var frame = new Frame(site, spoken, relay, title, title, "", "");
    var view = new NoticeView(frame, title, List.of(spoken.text("missing.text")));
    return Html.page(
        frame, (output, interceptor) -> JtenoticeGenerated.render(output, interceptor, view));
  }

  private Page prose(String name, String address) {
    var title = words.text(name + ".title");
    var description = words.text(name + ".description", site.name());
    var frame = Frame.of(site, title + " – " + site.name(), description, address);
    var view = new NoticeView(frame, title, List.of(description));
    return Html.page(
        frame, (output, interceptor) -> JtenoticeGenerated.render(output, interceptor, view));
  }

  private Page problem(String code) {
    var title = words.text("problem." + code + ".title");
    var description = words.text("problem.description", title);
    var address = Addresses.problem(code);
    var frame = Frame.of(site, title + " – " + site.name(), description, address);
    var meaning = words.text("problem." + code + ".meaning");
    var view = new NoticeView(frame, title, List.of(meaning));
    return Html.page(
        frame, (output, interceptor) -> JtenoticeGenerated.render(output, interceptor, view));
  }

  private Page robots() {
    var text = "User-agent: *\nDisallow:\n\nSitemap: " + site.home() + Addresses.SITEMAP + "\n";
    var bytes = text.getBytes(StandardCharsets.UTF_8);
    return new Page(Addresses.key(Addresses.ROBOTS), "text/plain; charset=utf-8", bytes);
  }
}
