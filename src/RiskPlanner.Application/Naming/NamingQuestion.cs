using NodaTime;
using RiskPlanner.Interchange;
using RiskPlanner.Model;

namespace RiskPlanner.Application.Naming;

/// <summary>What a sheet about the names of keys shall look at.</summary>
/// <param name="ListName">What the list is called.</param>
/// <param name="List">The list in any of the <see cref="Formats"/>.</param>
/// <param name="StandardText">The standard as YAML; empty for none.</param>
/// <param name="Today">The day by which exceptions have ended or not.</param>
public sealed record NamingQuestion(string ListName, ReadOnlyMemory<byte> List, string StandardText, LocalDate Today)
{
    /// <summary>A plan without faults, whose keys these are; null when there is none.</summary>
    public Plan? Plan { get; init; }

    /// <summary>The key store of the plan that these are the keys of; null where there is no plan.</summary>
    public string? KeyStore { get; init; }

    /// <summary>The forms in which the list may come.</summary>
    public LabelFormats Formats { get; init; } = LabelFormats.Own;

    /// <summary>A second standard to compare with, as YAML; empty for none.</summary>
    public string OtherStandardText { get; init; } = "";

    /// <summary>Over how many lines a slip goes, 1 or more.</summary>
    public int Lines { get; init; } = 2;

    /// <summary>What an operator typed into the list's filter; null when all keys are shown.</summary>
    public OperatorMask? Filter { get; init; }
}
