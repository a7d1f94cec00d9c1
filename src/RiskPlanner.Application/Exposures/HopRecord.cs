namespace RiskPlanner.Application.Exposures;

/// <summary>A place on the way of data.</summary>
/// <param name="At">Where, in words.</param>
/// <param name="State">encrypted, clear or unknown: what somebody sees who looks at the bytes there.</param>
/// <param name="Label">The label of the key, the outermost that has one, of a cartridge that its drive encrypts both; null where none has.</param>
/// <param name="Phase">rest or flight.</param>
/// <param name="Readers">The users and groups who may read it there, with * for everybody; null where the plan does not say.</param>
/// <param name="Marker">found or not-found: whether the marker that was planted in the data is among the bytes there; null where nobody has stated what the bytes are.</param>
/// <param name="Under">What it is encrypted under, the outermost first, in words.</param>
/// <param name="Site">The site of the plan; null where it is at none.</param>
/// <param name="Outside">Whether it has left the site there.</param>
public sealed record HopRecord(
    string At, string State, string? Label, string Phase, IReadOnlyList<string>? Readers, string? Marker, IReadOnlyList<string> Under, string? Site, bool Outside);
