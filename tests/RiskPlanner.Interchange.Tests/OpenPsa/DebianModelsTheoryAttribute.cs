namespace RiskPlanner.Interchange.Tests.OpenPsa;

/// <summary>A theory over the models of Debian's package <c>scram</c>; a visible skip where the package is not installed, in CI a failure.</summary>
internal sealed class DebianModelsTheoryAttribute : TheoryAttribute
{
    public const string Folder = "/usr/share/scram/input";

    public DebianModelsTheoryAttribute()
    {
        if (!Directory.Exists(Folder) && !Repository.IsInCi)
            Skip = "Debian's package 'scram' with its models is not installed (apt-get install scram).";
    }
}
