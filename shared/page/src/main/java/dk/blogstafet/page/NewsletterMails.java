package dk.blogstafet.page;

import dk.blogstafet.newsletter.Frequency;
import dk.blogstafet.page.ProseView.Way;
import dk.blogstafet.relay.Language;
import dk.blogstafet.relay.Relay;
import dk.blogstafet.relay.Site;
import dk.blogstafet.words.Words;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// The mails on the way into a newsletter. Each says who sends it and why it comes, has no picture
/// and tells us nothing back. Addresses are taken as [Addresses] has them, and get the site's home
/// in front.
public final class NewsletterMails {
  /// What most programs show of a subject.
  private static final int SUBJECT = 60;

  private static final Pattern PAGE = Pattern.compile("[a-z0-9/-]*");

  private final Site site;

  /// The newsletter's mails of a site.
  public NewsletterMails(Site site) {
    this.site = site;
  }

  /// Asks whether somebody wants the newsletter.
  ///
  /// @param link where that is confirmed
  /// @param askedPage the page with the form, as the form said; anything but a page of the relay is
  ///   taken for its front, for nobody shall write to others through us
  public MailText confirmation(Relay relay, Frequency frequency, String link, String askedPage) {
    var words = Words.in(relay.language());
    var page = absolute(pageOf(relay, askedPage));
    var why = words.text("mail.confirm.why", relay.title(), page, Steps.often(words, frequency));
    var after = List.of(words.text("mail.confirm.term"), words.text("mail.confirm.stranger"));
    var main = way(words, "mail.confirm.link", link);
    return mail(words, subject(words, "confirm", relay), why, main, after, List.of());
  }

  /// Says that the newsletter comes already.
  ///
  /// @param preferencesLink where that can be changed
  public MailText already(Relay relay, Frequency now, String preferencesLink) {
    var words = Words.in(relay.language());
    var why = words.text("mail.already.why", relay.title(), Steps.often(words, now));
    var main = way(words, "mail.already.link", preferencesLink);
    var after = List.of(words.text("mail.already.stranger"));
    return mail(words, subject(words, "already", relay), why, main, after, List.of());
  }

  /// Says that the newsletter will come, and how to leave it.
  public MailText welcome(
      Relay relay, Frequency frequency, String leaveLink, String preferencesAddress) {
    var words = Words.in(relay.language());
    var why = words.text("mail.welcome.why", relay.title(), Steps.often(words, frequency));
    var main = way(words, "mail.welcome.link", Addresses.relay(relay.id()));
    var others =
        List.of(
            way(words, "mail.welcome.leave", leaveLink),
            way(words, "mail.welcome.choose", preferencesAddress));
    return mail(words, subject(words, "welcome", relay), why, main, List.of(), others);
  }

  /// Brings the link to somebody's preferences, which is good for an hour.
  ///
  /// @param last until when it is good where no other can be sent before
  public MailText link(Language language, String link, Optional<Instant> last) {
    var words = Words.in(language);
    var why = words.text("mail.link.why", site.publisher());
    var term =
        last.map(until -> words.text("mail.link.last", words.longDate(until)))
            .orElse(words.text("mail.link.term"));
    var after = List.of(term, words.text("mail.link.stranger"));
    var main = way(words, "mail.link.link", link);
    return mail(words, words.text("mail.link.subject"), why, main, after, List.of());
  }

  private static String subject(Words words, String mail, Relay relay) {
    return Texts.cut(words.text("mail." + mail + ".subject", relay.title()), SUBJECT);
  }

  private static String pageOf(Relay relay, String asked) {
    var front = Addresses.relay(relay.id());
    return asked.startsWith(front) && PAGE.matcher(asked).matches() ? asked : front;
  }

  private Way way(Words words, String key, String address) {
    return new Way(words.text(key), absolute(address));
  }

  private String absolute(String address) {
    return address.startsWith("/") ? site.home() + address : address;
  }

  private MailText mail(
      Words words, String subject, String why, Way main, List<String> after, List<Way> others) {
    var sender = words.text("mail.sender", site.publisher(), site.postalAddress(), site.contact());
    var foot = List.of(sender, words.text("mail.tracking"));
    var view = new MailView(words, subject, why, main, after, others, foot);
    var html =
        Html.piece((output, interceptor) -> JtemailGenerated.render(output, interceptor, view));
    return new MailText(subject, PlainMail.of(view), html);
  }
}
