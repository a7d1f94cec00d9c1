using RiskPlanner.Simulation.Worlds;

namespace RiskPlanner.Emulator.Storage;

/// <summary>
/// The contents that programs have written: what is read and has the same bytes is the same content again, and shares them. Only while
/// something has a content is it known. For one thread.
/// </summary>
internal sealed class KnownContents
{
    private readonly Dictionary<ContentIdentity, WeakReference<StoredBytes>> _known = [];

    /// <summary>The content that these bytes are: the known one where there is one, else these.</summary>
    public StoredBytes Shared(StoredBytes content)
    {
        if (content.Length <= StoredBytes.MostHeld) return content;
        if (_known.TryGetValue(content.Identity, out var reference) && reference.TryGetTarget(out var known)) return known;
        _known[content.Identity] = new WeakReference<StoredBytes>(content);
        return content;
    }
}
