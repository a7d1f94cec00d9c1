using RiskPlanner.Testing;

namespace RiskPlanner.Interchange.Tests.OpenPsa;

/// <summary>A test beside the program <c>scram</c>; a visible skip where Debian's package is not installed, in CI a failure.</summary>
internal sealed class ScramFactAttribute : FactAttribute
{
    public const string Program = "/usr/bin/scram";

    public ScramFactAttribute()
    {
        if (!File.Exists(Program) && !Repository.IsInCi)
            Skip = "Debian's package 'scram' is not installed (apt-get install scram).";
    }
}
