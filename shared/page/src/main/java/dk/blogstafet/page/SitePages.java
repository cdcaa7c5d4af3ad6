package dk.blogstafet.page;

import dk.blogstafet.page.ProseView.Section;
import dk.blogstafet.page.ProseView.Way;
import dk.blogstafet.relay.PostSummary;
import dk.blogstafet.relay.Relay;
import dk.blogstafet.relay.RelaySnapshot;
import dk.blogstafet.relay.Site;
import dk.blogstafet.relay.SiteSnapshot;
import dk.blogstafet.words.LocalizedMessages;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Pages of the site itself.
final class SitePages {
  private static final Comparator<RelaySnapshot> LIVELIEST_FIRST =
      Comparator.<RelaySnapshot, LocalDate>comparing(
              snapshot -> snapshot.newest().map(PostSummary::date).orElse(LocalDate.MIN))
          .reversed();

  private final Site site;
  private final LocalizedMessages messages;

  SitePages(Site site) {
    this.site = site;
    this.messages = LocalizedMessages.in(site.language());
  }

  Page home(SiteSnapshot siteSnapshot) {
    var description = messages.text("home.description", site.name());
    var frame = Frame.of(site, messages.text("home.title"), description, Addresses.HOME);
    var relays = siteSnapshot.relays().stream().sorted(LIVELIEST_FIRST).toList();
    return Html.page(
        frame,
        (output, interceptor) -> JtehomeGenerated.render(output, interceptor, frame, relays));
  }

  List<Page> about() {
    var pages = new ArrayList<Page>();
    pages.add(publisher());
    pages.add(privacy());
    pages.add(accessibility());
    new MailboxPages(site).pages().forEach(pages::add);
    Problems.CODES.forEach(code -> pages.add(problem(code)));
    pages.add(robots());
    return pages;
  }

  Page notFound(Optional<Relay> relay) {
    var spoken = relay.map(Relay::language).map(LocalizedMessages::in).orElse(messages);
    var title = spoken.text("missing.title");
    var frame = Frame.unaddressed(site, spoken, relay, title, false);
    var home = new Way(spoken.text("missing.home"), Addresses.HOME);
    var back = relay.map(it -> new Way(it.title(), Addresses.relay(it.id())));
    var ways = Stream.concat(back.stream(), Stream.of(home)).toList();
    var section = new Section("", List.of(spoken.text("missing.text")));
    return page(new ProseView(frame, title, List.of(section), ways));
  }

  private Page publisher() {
    var frame = about("publisher", Addresses.PUBLISHER);
    return Html.page(
        frame, (output, interceptor) -> JtepublisherGenerated.render(output, interceptor, frame));
  }

  private Page privacy() {
    var frame = about("privacy", Addresses.PRIVACY);
    var sections = sections("privacy", "reading", "newsletter", "keeping", "authors", "rights");
    var newsletters = new Way(messages.text("preferences.title"), Addresses.PREFERENCES);
    return page(new ProseView(frame, frame.name(), sections, List.of(newsletters, write(frame))));
  }

  private Page accessibility() {
    var frame = about("accessibility", Addresses.ACCESSIBILITY);
    var sections = sections("accessibility", "aim", "limits", "report");
    return page(new ProseView(frame, frame.name(), sections, List.of(write(frame))));
  }

  private List<Section> sections(String page, String... parts) {
    return Stream.of(parts).map(part -> section(page + "." + part)).toList();
  }

  private Section section(String key) {
    var text = messages.text(key + ".text", site.publisher(), site.postalAddress());
    return new Section(messages.text(key), List.of(text));
  }

  private Page problem(String code) {
    var title = messages.text("problem." + code + ".title");
    var description = messages.text("problem.description", title);
    var frame = Frame.of(site, title, description, Addresses.problem(code));
    var meaning = new Section("", List.of(messages.text("problem." + code + ".meaning")));
    return page(new ProseView(frame, title, List.of(meaning), List.of(write(frame))));
  }

  private Frame about(String page, String address) {
    var description = messages.text(page + ".description", site.name());
    return Frame.of(site, messages.text(page + ".title"), description, address);
  }

  private Way write(Frame frame) {
    return new Way(messages.text("publisher.write"), frame.contactLink());
  }

  private static Page page(ProseView view) {
    return Html.page(
        view.frame(), (output, interceptor) -> JteproseGenerated.render(output, interceptor, view));
  }

  private Page robots() {
    var text = "User-agent: *\nDisallow:\n\nSitemap: " + site.home() + Addresses.SITEMAP + "\n";
    var bytes = text.getBytes(StandardCharsets.UTF_8);
    return new Page(Addresses.key(Addresses.ROBOTS), "text/plain; charset=utf-8", bytes);
  }
}
