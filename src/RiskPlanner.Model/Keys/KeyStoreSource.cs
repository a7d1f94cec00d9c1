namespace RiskPlanner.Model;

/// <summary>The key store that a CKDS is brought up to date from, as at a recovery site that has a CKDS of its own.</summary>
/// <param name="Store">The name of the key store that it follows, which follows none itself.</param>
/// <param name="By">How what changes there comes over.</param>
/// <param name="Schedule">
/// When it comes over and is refreshed. Needed for a copy and for a repository. A mirror brings everything over at once: with a
/// schedule the systems there run and refresh their storage then; without one they are started when they take over.
/// </param>
public sealed record KeyStoreSource(string Store, KeyStoreTransport By, Schedule? Schedule);
