namespace RiskPlanner.Persistence.Plans;

/// <summary>
/// An item of the present version of a plan. <see cref="Content"/> says everything; the columns after it repeat what lists
/// are sorted and filtered by.
/// </summary>
internal sealed class PlanItemRow
{
    public required string Plan { get; init; }

    public required string Section { get; init; }

    public required string Identity { get; init; }

    public required long Position { get; set; }

    public required string Content { get; set; }

    public string? Comments { get; set; }

    /// <summary>The identity in EBCDIC: bytes that sort as z/OS lists names.</summary>
    public required byte[] SortKey { get; set; }

    public string? Application { get; set; }

    public string? Volume { get; set; }

    public string? KeyLabel { get; set; }

    public string? KeyStore { get; set; }

    public string? Site { get; set; }

    public string? Kind { get; set; }

    public int? Size { get; set; }
}
