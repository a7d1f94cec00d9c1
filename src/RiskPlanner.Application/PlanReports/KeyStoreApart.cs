using RiskPlanner.Application.Naming;

namespace RiskPlanner.Application.PlanReports;

/// <summary>The keys of one key store by two standards.</summary>
/// <param name="KeyStore">The key store.</param>
/// <param name="Sheet">Its keys by both.</param>
public sealed record KeyStoreApart(string KeyStore, NamingSheet Sheet);
