namespace RiskPlanner.Agreement.Tests.Agreement;

/// <summary>The tests that look at one run over the generated cases.</summary>
[CollectionDefinition(nameof(AgreementCollection))]
public sealed class AgreementCollection : ICollectionFixture<AgreementRun>;
