using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace RiskPlanner.Migrations.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class PlansAsItems : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            // So far plans came from the samples alone; the program puts those back, as items, when it starts.
            migrationBuilder.Sql("DELETE FROM \"Plans\";");

            migrationBuilder.DropColumn(
                name: "Sha256",
                table: "Plans");

            migrationBuilder.DropColumn(
                name: "Text",
                table: "Plans");

            migrationBuilder.AddColumn<string>(
                name: "Author",
                table: "Plans",
                type: "TEXT",
                maxLength: 60,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<int>(
                name: "Version",
                table: "Plans",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.CreateTable(
                name: "PlanItems",
                columns: table => new
                {
                    Plan = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Section = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Identity = table.Column<string>(type: "TEXT", maxLength: 250, nullable: false),
                    Position = table.Column<long>(type: "INTEGER", nullable: false),
                    Content = table.Column<string>(type: "TEXT", nullable: false),
                    Comments = table.Column<string>(type: "TEXT", nullable: true),
                    SortKey = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Application = table.Column<string>(type: "TEXT", nullable: true),
                    Volume = table.Column<string>(type: "TEXT", nullable: true),
                    KeyLabel = table.Column<string>(type: "TEXT", nullable: true),
                    KeyStore = table.Column<string>(type: "TEXT", nullable: true),
                    Site = table.Column<string>(type: "TEXT", nullable: true),
                    Kind = table.Column<string>(type: "TEXT", nullable: true),
                    Size = table.Column<int>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PlanItems", x => new { x.Plan, x.Section, x.Identity });
                    table.ForeignKey(
                        name: "FK_PlanItems_Plans_Plan",
                        column: x => x.Plan,
                        principalTable: "Plans",
                        principalColumn: "Slug",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "PlanVersions",
                columns: table => new
                {
                    Plan = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    SavedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    Author = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Summary = table.Column<string>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", nullable: true),
                    Changes = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PlanVersions", x => new { x.Plan, x.Number });
                    table.ForeignKey(
                        name: "FK_PlanVersions_Plans_Plan",
                        column: x => x.Plan,
                        principalTable: "Plans",
                        principalColumn: "Slug",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_PlanItems_Plan_Section_Application_SortKey",
                table: "PlanItems",
                columns: new[] { "Plan", "Section", "Application", "SortKey" });

            migrationBuilder.CreateIndex(
                name: "IX_PlanItems_Plan_Section_KeyLabel_SortKey",
                table: "PlanItems",
                columns: new[] { "Plan", "Section", "KeyLabel", "SortKey" });

            migrationBuilder.CreateIndex(
                name: "IX_PlanItems_Plan_Section_Kind_SortKey",
                table: "PlanItems",
                columns: new[] { "Plan", "Section", "Kind", "SortKey" });

            migrationBuilder.CreateIndex(
                name: "IX_PlanItems_Plan_Section_Position",
                table: "PlanItems",
                columns: new[] { "Plan", "Section", "Position" });

            migrationBuilder.CreateIndex(
                name: "IX_PlanItems_Plan_Section_Size_SortKey",
                table: "PlanItems",
                columns: new[] { "Plan", "Section", "Size", "SortKey" });

            migrationBuilder.CreateIndex(
                name: "IX_PlanItems_Plan_Section_SortKey",
                table: "PlanItems",
                columns: new[] { "Plan", "Section", "SortKey" });

            migrationBuilder.CreateIndex(
                name: "IX_PlanItems_Plan_Section_Volume_SortKey",
                table: "PlanItems",
                columns: new[] { "Plan", "Section", "Volume", "SortKey" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "PlanItems");

            migrationBuilder.DropTable(
                name: "PlanVersions");

            migrationBuilder.DropColumn(
                name: "Author",
                table: "Plans");

            migrationBuilder.DropColumn(
                name: "Version",
                table: "Plans");

            migrationBuilder.AddColumn<string>(
                name: "Sha256",
                table: "Plans",
                type: "TEXT",
                maxLength: 64,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "Text",
                table: "Plans",
                type: "TEXT",
                nullable: false,
                defaultValue: "");
        }
    }
}
