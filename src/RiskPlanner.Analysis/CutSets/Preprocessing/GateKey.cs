namespace RiskPlanner.Analysis.CutSets.Preprocessing;

/// <summary>Two gates with equal keys are the same function: the kind, the threshold and the sorted edges.</summary>
internal readonly struct GateKey(OperatorKind kind, int data, int[] sortedEdges) : IEquatable<GateKey>
{
    private readonly OperatorKind _kind = kind;
    private readonly int _data = data;
    private readonly int[] _sortedEdges = sortedEdges;

    public bool Equals(GateKey other) =>
        _kind == other._kind && _data == other._data && _sortedEdges.AsSpan().SequenceEqual(other._sortedEdges);

    public override bool Equals(object? obj) => obj is GateKey other && Equals(other);

    public override int GetHashCode()
    {
        unchecked
        {
            var hash = ((uint)_kind * 31) + (uint)_data;
            foreach (var edge in _sortedEdges)
                hash = (hash ^ (uint)edge) * 0x9E3779B1u;
            return (int)(hash ^ (hash >> 15));
        }
    }
}
