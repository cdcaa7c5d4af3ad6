package dk.blogstafet.managereaders;

import dk.blogstafet.gateway.signed.EditingFixture;
import dk.blogstafet.newsletter.NewsletterFixture;
import dk.blogstafet.newsletter.records.ConsentEvidence;
import dk.blogstafet.newsletter.records.SubscriberExport;
import dk.blogstafet.newsletter.records.SubscriberImport;

/// The function in memory, with the relays `klima` and `skole`.
final class ReaderDesk {
  final EditingFixture room = new EditingFixture();
  final NewsletterFixture news = new NewsletterFixture();
  final ManageReaders work =
      new ManageReaders(
          new ReaderActions(
              news.books,
              new ConsentEvidence(news.subscribers, news.suppressions, news.vault, news.clock),
              news.links,
              news.erasure,
              news.vault,
              room.editors),
          new ReaderLists(
              news.books,
              new SubscriberImport(news.subscribers, news.suppressions, news.vault, news.clock),
              new SubscriberExport(news.subscribers, news.suppressions, news.vault),
              new ReaderAudit(room.editors),
              news.clock),
          news.vault);
}
