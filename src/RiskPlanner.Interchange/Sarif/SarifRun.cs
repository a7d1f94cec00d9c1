using System.Text.Json;

namespace RiskPlanner.Interchange;

/// <summary>A run of the program, as a SARIF log has it.</summary>
internal sealed class SarifRun
{
    /// <summary>The version of the program.</summary>
    public required string ProgramVersion { get; init; }

    /// <summary>Every rule.</summary>
    public required IReadOnlyList<SarifRule> Rules { get; init; }

    /// <summary>The name of the fingerprints, with its version.</summary>
    public required string FingerprintName { get; init; }

    /// <summary>Rules that were not run, by their index, and what they need.</summary>
    public IReadOnlyList<(int Rule, string Needs)> NotRun { get; init; } = [];

    /// <summary>The results, made when they are asked for.</summary>
    public required IEnumerable<SarifResult> Results { get; init; }

    /// <summary>Writes the properties of the run.</summary>
    public required Action<Utf8JsonWriter> WriteProperties { get; init; }
}
