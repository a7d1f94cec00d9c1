using RiskPlanner.Simulation.Worlds;

namespace RiskPlanner.Analysis.Symbolic;

/// <summary>
/// What a data set holds: a version of it, or what a corruption made of one. Two tokens have one identity exactly where the
/// clear bytes would be equal. Immutable.
/// </summary>
/// <param name="Identity">What identifies it.</param>
/// <param name="DataSet">The number of the data set in the plan.</param>
/// <param name="SizeKiB">Its size: all that is left after malice.</param>
/// <param name="Spoilt">How it was spoilt; null while it is sound.</param>
internal sealed record ContentToken(ContentIdentity Identity, int DataSet, int SizeKiB, Corruption? Spoilt = null)
{
    /// <summary>A version as it was written.</summary>
    public static ContentToken Version(int dataSet, int sizeKiB, int version) =>
        new(new ContentIdentity($"D{dataSet}V{version}"), dataSet, sizeKiB);

    /// <summary>What is left after it was overwritten as a whole, below the access methods.</summary>
    public ContentToken Overwritten() => this with { Identity = new ContentIdentity($"overwritten, {Identity.Value}"), Spoilt = Corruption.Malice };

    /// <summary>What a corruption makes of it. To spoil it the same way again, or after malice, changes nothing more.</summary>
    public ContentToken SpoiltBy(Corruption corruption)
    {
        if (Spoilt == Corruption.Malice || Spoilt == corruption) return this;
        // Malice overwrites every record alike, so nothing of the version is left but its size.
        var identity = corruption == Corruption.Malice ? $"malice, {SizeKiB} KiB" : $"{Identity.Value} with wrong records";
        return this with { Identity = new ContentIdentity(identity), Spoilt = corruption };
    }
}
