using RiskPlanner.Tls;

namespace RiskPlanner.Web.Pages.Tls;

/// <summary>What became of a question: a report, or what is wrong with the files.</summary>
/// <param name="Report">The report; null when something is wrong.</param>
/// <param name="Faults">What is wrong, each with its file; of very many the first.</param>
/// <param name="FaultsInAll">How many faults there are.</param>
internal sealed record TlsAnswer(TlsReport? Report, IReadOnlyList<TlsPageFault> Faults, int FaultsInAll);
