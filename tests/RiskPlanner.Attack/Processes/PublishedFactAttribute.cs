namespace RiskPlanner.Attack.Processes;

/// <summary>A test against the published programs; a visible skip where they are not, a failure in CI.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class PublishedFactAttribute : FactAttribute
{
    public PublishedFactAttribute()
    {
        if (!Repository.IsInCi && !File.Exists(Programs.Server)) Skip = "Needs the published programs: build/publish.sh.";
    }
}
