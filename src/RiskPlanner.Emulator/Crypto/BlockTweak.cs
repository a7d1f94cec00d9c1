using System.Runtime.InteropServices;

namespace RiskPlanner.Emulator.Crypto;

/// <summary>
/// The XTS tweak of one block of an encrypted data set: the ICV of the data set and the number of the block in it.
/// </summary>
/// <remarks>
/// How DFSMS really forms its tweak is not public; this formation is ours. It keeps the two properties that are
/// known: the same clear data under the same key differ from data set to data set, because every data set has an
/// ICV of its own, while a copy of blocks that keeps the ICV is identical and can still be read.
/// </remarks>
/// <param name="DataSetIcv">The 8-byte ICV that stands in the encryption cell of the data set's catalog entry.</param>
/// <param name="BlockNumber">The number of the block in the data set, from 0.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct BlockTweak(ulong DataSetIcv, ulong BlockNumber)
{
    /// <summary>The tweak of the block <paramref name="blocks"/> further on in the same data set.</summary>
    /// <exception cref="OverflowException">There is no block with so high a number.</exception>
    public BlockTweak Plus(int blocks)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(blocks);
        return this with { BlockNumber = checked(BlockNumber + (ulong)blocks) };
    }

    /// <summary>
    /// The tweak as the data unit number of IEEE 1619-2007 §5.1: ICV in the upper, block number in the lower 8 bytes.
    /// </summary>
    public UInt128 ToUInt128() => new(DataSetIcv, BlockNumber);
}
