using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace RiskPlanner.Persistence.Plans;

/// <summary>The table of plans' items.</summary>
internal sealed class PlanItemConfiguration : IEntityTypeConfiguration<PlanItemRow>
{
    private const int LongestSection = 40;
    private const int LongestIdentity = 250;

    public void Configure(EntityTypeBuilder<PlanItemRow> builder)
    {
        builder.ToTable("PlanItems");
        builder.HasKey(item => new { item.Plan, item.Section, item.Identity });
        builder.Property(item => item.Plan).HasMaxLength(PlanConfiguration.LongestSlug);
        builder.Property(item => item.Section).HasMaxLength(LongestSection);
        builder.Property(item => item.Identity).HasMaxLength(LongestIdentity);
        builder.HasOne<PlanRow>().WithMany().HasForeignKey(item => item.Plan).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(item => new { item.Plan, item.Section, item.Position });
        builder.HasIndex(item => new { item.Plan, item.Section, item.SortKey });
        // What lists are filtered by, and what counts are asked of.
        builder.HasIndex(item => new { item.Plan, item.Section, item.Application, item.SortKey });
        builder.HasIndex(item => new { item.Plan, item.Section, item.Volume, item.SortKey });
        builder.HasIndex(item => new { item.Plan, item.Section, item.KeyLabel, item.SortKey });
        builder.HasIndex(item => new { item.Plan, item.Section, item.Kind, item.SortKey });
        builder.HasIndex(item => new { item.Plan, item.Section, item.Size, item.SortKey });
    }
}
